package fr.essaim.core.shared;

import org.eclipse.microprofile.config.ConfigProvider;

/** A part of Essaim that a federation can switch off by {@code essaim.modules.NAME=false}. */
public enum Module {
  PROTOTYPES("prototypes"),
  STEERING("steering"),
  /** Not without {@link #PROTOTYPES}. */
  SPREAD("spread"),
  EDUCATION("education");

  private final String setting;

  Module(String setting) {
    this.setting = setting;
  }

  /** Whether menu, routes, jobs, datasets and catalogue show this module. */
  public boolean isOn() {
    return (this != SPREAD || PROTOTYPES.isOn()) && isSet();
  }

  private boolean isSet() {
    return ConfigProvider.getConfig()
        .getOptionalValue("essaim.modules." + setting, Boolean.class)
        .orElse(true);
  }
}
