package fr.essaim.web.steering;

import fr.essaim.core.steering.IndicatorLibrary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /indicateurs}: the figures of the network, each with how it is counted. */
@Named
@RequestScoped
public class FiguresPage {

  static final String PATH = "/indicateurs";

  @Inject private IndicatorLibrary library;
  @Inject private Figures figures;

  private List<Figure> all;

  public void load() {
    all = library.published(library.keys()).stream().map(figures::of).toList();
  }

  public List<Figure> getAll() {
    return all;
  }
}
