package fr.essaim.core.administration;

import java.util.List;

/**
 * Settings that belong together, as the settings file has them.
 *
 * @param key the section's name as an address may have it, such as {@code mail}
 * @param title its name in the file
 */
public record SettingsSection(String key, String title, List<SettingView> settings) {

  public SettingsSection {
    settings = List.copyOf(settings);
  }
}
