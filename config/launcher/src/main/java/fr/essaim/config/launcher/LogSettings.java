package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;

/**
 * How all logs are written.
 *
 * @param json as JSON, else as text
 * @param toOutput to the standard output of the launcher, else to a file each
 */
record LogSettings(boolean json, boolean toOutput) {

  /** Text in files. */
  static final LogSettings FILES = new LogSettings(false, false);

  static LogSettings of(Settings settings) {
    return new LogSettings(
        isSecond(settings, Setting.LOG_FORMAT, "line", "json"),
        isSecond(settings, Setting.LOG_TO, "file", "stdout"));
  }

  /** The same in files: for a command, whose own output is somebody's. */
  LogSettings inFiles() {
    return new LogSettings(json, false);
  }

  private static boolean isSecond(Settings settings, Setting setting, String one, String other) {
    String value = settings.text(setting);
    if (value.equals(one) || value.equals(other)) {
      return value.equals(other);
    }
    throw new Refusal(
        "The setting %s is \"%s\": it must be %s or %s."
            .formatted(setting.key(), value, one, other));
  }

  LogLine line() {
    return new LogLine(json);
  }
}
