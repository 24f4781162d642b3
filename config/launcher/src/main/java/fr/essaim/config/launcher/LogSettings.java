package fr.essaim.config.launcher;

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
        settings.text(Setting.LOG_FORMAT).equals("json"),
        settings.text(Setting.LOG_TO).equals("stdout"));
  }

  /** The same in files: for a command, whose own output is somebody's. */
  LogSettings inFiles() {
    return new LogSettings(json, false);
  }

  LogLine line() {
    return new LogLine(json);
  }
}
