package fr.essaim.web.shell;

import fr.essaim.core.shared.CodeLabels;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;

/** Lends the services the French words of the pages; in an EAR they cannot see our beans. */
@WebListener
public class FrenchLabelsListener implements ServletContextListener {

  @Inject private CodeLabels labels;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    labels.sayBy(
        constant -> {
          String key = Text.labelKey(constant);
          return Bundles.find(Locale.FRENCH, key).orElse(key);
        });
  }
}
