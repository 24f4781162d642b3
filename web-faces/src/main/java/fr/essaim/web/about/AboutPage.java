package fr.essaim.web.about;

import fr.essaim.core.administration.LegalNotice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.Config;

/**
 * Who answers for this instance, by the settings {@code essaim.publisher.name}, {@code …address},
 * {@code …phone}, {@code …email}, {@code …director}, {@code …host}, {@code …privacy-email}, {@code
 * …data-protection-officer}; what is not set is said to be missing, for these pages are asked for
 * by law.
 */
@Named
@RequestScoped
public class AboutPage {

  @Inject private Config config;

  public String setting(String name) {
    return LegalNotice.of(config).about(name).orElse("");
  }
}
