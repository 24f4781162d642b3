package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.ThemeOrigin;
import fr.essaim.core.prototypes.ThemeService;
import fr.essaim.core.prototypes.ThemeSet;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The themes of the network, and the sets that it can take in. */
@Named
@ViewScoped
public class ThemesPage implements Serializable {

  static final String PATH = "/intranet/themes";

  private static final long serialVersionUID = 1L;

  @Inject private ThemeService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient List<Theme> themes;
  private transient List<ThemeSet> sets;

  public void take(ThemeSet set) {
    service.take(set.key());
    redirect.to(PATH, text.get("prototypes.themes.taken"));
  }

  /** Which lists the network's themes come from. */
  public List<ThemeOrigin> getOrigins() {
    return Arrays.stream(ThemeOrigin.values()).filter(origin -> !of(origin).isEmpty()).toList();
  }

  public List<Theme> of(ThemeOrigin origin) {
    return getThemes().stream().filter(theme -> theme.origin() == origin).toList();
  }

  public List<Theme> getThemes() {
    if (themes == null) {
      themes = service.list();
    }
    return themes;
  }

  /** Those that are offered and not there yet. */
  public List<ThemeSet> getOffered() {
    if (sets == null) {
      sets = service.offered().stream().filter(set -> !set.taken()).toList();
    }
    return sets;
  }
}
