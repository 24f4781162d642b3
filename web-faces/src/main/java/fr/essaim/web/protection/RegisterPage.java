package fr.essaim.web.protection;

import fr.essaim.core.protection.PurgeLine;
import fr.essaim.core.protection.RegisterService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The register of processing for administrators, with what was purged by it. */
@Named
@RequestScoped
public class RegisterPage {

  @Inject private RegisterService service;

  private List<PurgeLine> purges;

  public void load() {
    purges = service.purges();
  }

  public List<PurgeLine> getPurges() {
    return purges;
  }
}
