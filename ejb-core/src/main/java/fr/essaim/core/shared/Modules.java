package fr.essaim.core.shared;

import jakarta.enterprise.context.ApplicationScoped;

/** Which modules are on, for anyone who is given this rather than asking the settings. */
@ApplicationScoped
public class Modules {

  public boolean isOn(Module module) {
    return module.isOn();
  }
}
