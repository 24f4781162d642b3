package fr.essaim.config.settings;

/** All that is wrong with the settings; trying again without changing them is of no use. */
public final class SettingsRefusal extends Refusal {

  /** What a command ends with then, as {@code sysexits.h} has it for configuration. */
  public static final int STATUS = 78;

  SettingsRefusal(String sentence) {
    super(sentence);
  }

  SettingsRefusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
