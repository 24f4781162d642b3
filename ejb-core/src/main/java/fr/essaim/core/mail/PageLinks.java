package fr.essaim.core.mail;

import fr.essaim.core.shared.BaseUri;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where e-mails lead. */
@ApplicationScoped
public class PageLinks {

  @Inject private BaseUri base;

  /** The absolute address of a page of ours, in a language. */
  public String address(String path, String language) {
    return base.text() + path + "?lang=" + language;
  }
}
