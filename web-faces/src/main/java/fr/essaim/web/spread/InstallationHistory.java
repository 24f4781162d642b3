package fr.essaim.web.spread;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationView;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of an installation. */
@RequestScoped
public class InstallationHistory extends SpreadHistory {

  @Inject private InstallationService service;
  @Inject private Text text;

  @Override
  public String type() {
    return "installation";
  }

  @Override
  public Head head(String key) {
    InstallationView view = service.open(key);
    return new Head(
        text.of("spread.installation.title", view.prototype().title(), view.centre().name()), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }
}
