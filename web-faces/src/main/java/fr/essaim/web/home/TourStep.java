package fr.essaim.web.home;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Module;

/** A step of the tour that newcomers are offered; what it says is {@code home.TourStep.STEP}. */
public enum TourStep {
  PROFILE("person", "/intranet/compte/profil", Permission.INTRANET_READ, null),
  PROTOTYPES("prototypes", "/intranet/prototypes", Permission.INTRANET_READ, Module.PROTOTYPES),
  WORKSHOPS("calendar", "/intranet/ateliers", Permission.INTRANET_READ, Module.PROTOTYPES),
  PEOPLE("people", "/intranet/annuaire", Permission.INTRANET_READ, null),
  START("plus", "/intranet/prototypes/nouveau", Permission.PROTOTYPE_EDIT, Module.PROTOTYPES);

  private final String icon;
  private final String path;
  private final Permission permission;
  private final Module module;

  TourStep(String icon, String path, Permission permission, Module module) {
    this.icon = icon;
    this.path = path;
    this.permission = permission;
    this.module = module;
  }

  public String icon() {
    return icon;
  }

  String path() {
    return path;
  }

  /** What it takes to go there. */
  Permission permission() {
    return permission;
  }

  /** Whether there is anything to see. */
  boolean isThere() {
    return module == null || module.isOn();
  }
}
