package fr.essaim.web.steering;

import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementView;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a funder agreed to, with amendments, instalments and documents. */
@Named
@RequestScoped
public class FundingAgreementPage {

  static final String PATH = "/intranet/conventions";

  @Inject private AgreementService service;
  @Inject private Redirect redirect;

  private AgreementView agreement;

  public void load() {
    agreement = service.open(redirect.variable("key"));
  }

  public AgreementView getAgreement() {
    return agreement;
  }

  static String path(String key) {
    return PATH + "/" + key;
  }
}
