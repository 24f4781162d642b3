package fr.essaim.web.shell;

import fr.essaim.core.shared.CodeLabels;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Lends the services the words of the pages; in an EAR they cannot see our beans. */
@WebListener
public class CodeLabelsListener implements ServletContextListener {

  @Inject private CodeLabels labels;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    labels.sayBy(
        (constant, language) -> {
          String key = Text.labelKey(constant);
          return Bundles.find(language, key).orElse(key);
        });
  }
}
