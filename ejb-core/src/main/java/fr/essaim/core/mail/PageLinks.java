package fr.essaim.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Where e-mails lead. */
@ApplicationScoped
public class PageLinks {

  @Inject private Config config;

  /** The absolute address of a page of ours, in a language. */
  public String address(String path, String language) {
    String base = config.getOptionalValue("essaim.base-uri", String.class).orElse("");
    return base + path + "?lang=" + language;
  }
}
