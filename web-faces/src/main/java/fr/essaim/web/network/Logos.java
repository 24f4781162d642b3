package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationLogo;
import fr.essaim.core.network.OrganisationLogos;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.web.shell.Picture;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Where the logos of organisations are: read once for a page, which names many. */
@Named
@RequestScoped
public class Logos {

  @Inject private OrganisationLogos service;
  @Inject private Picture picture;

  private Map<String, OrganisationLogo> all;

  /** The address of the logo of an organisation; null where it has none. */
  public String of(String key) {
    if (all == null) {
      all = service.visible();
    }
    return picture.logo(key, all.get(key));
  }

  /** The same of one that a list or a page names, which asks for nothing more. */
  public String address(OrganisationRef organisation) {
    return picture.logo(organisation.key(), organisation.logo());
  }
}
