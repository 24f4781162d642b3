package fr.essaim.web.education;

import fr.essaim.core.education.SourceService;
import fr.essaim.core.education.SourceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /intranet/administration/sources}: the sets that places come from. */
@Named
@RequestScoped
public class SourcesPage {

  static final String PATH = "/intranet/administration/sources";

  @Inject private SourceService service;

  private List<SourceView> sources;

  public void load() {
    sources = service.list();
  }

  public List<SourceView> getSources() {
    return sources;
  }
}
