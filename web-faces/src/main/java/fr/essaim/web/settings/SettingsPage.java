package fr.essaim.web.settings;

import fr.essaim.core.administration.SettingView;
import fr.essaim.core.administration.SettingsSection;
import fr.essaim.core.administration.SettingsService;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** Every setting, its value, and where that comes from. */
@Named
@RequestScoped
public class SettingsPage {

  @Inject private SettingsService service;
  @Inject private Text text;

  private List<SettingsSection> sections;

  public void load() {
    sections = service.list();
  }

  public List<SettingsSection> getSections() {
    return sections;
  }

  public String title(SettingsSection section) {
    return text.orElse("settings.section." + section.key(), section.title());
  }

  /** What it is for; where nobody translated that, what the file says. */
  public String explanation(SettingView setting) {
    return text.orElse("settings.of." + setting.name(), setting.explanation());
  }

  /** Its name in the environment. */
  public String variable(SettingView setting) {
    return setting.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
