package fr.essaim.web.steering;

import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.IndicatorLibrary;
import fr.essaim.web.shell.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /indicateurs/{key}}: one figure, all its years, and what stands behind it. */
@Named
@RequestScoped
public class FigurePage {

  @Inject private PageAddress address;
  @Inject private IndicatorLibrary library;
  @Inject private Figures figures;

  private Figure figure;

  public void load() {
    String key = address.variable("key");
    figure =
        library.find(key).map(figures::of).orElseThrow(() -> new UnknownThing("indicator", key));
  }

  public Figure getFigure() {
    return figure;
  }
}
