package fr.essaim.web.spread;

import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The way to take a prototype up, from wherever one is shown. */
@Named
@RequestScoped
public class TakingUp {

  @Inject private Modules modules;

  /** Where a prototype is taken up; null where the network does not use this part. */
  public String address(String prototypeKey) {
    return modules.isOn(Module.SPREAD) ? TakeUpPage.path(prototypeKey) : null;
  }
}
