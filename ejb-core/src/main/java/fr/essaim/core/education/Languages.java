package fr.essaim.core.education;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages that people may be understood in: codes of ISO 639-1, named by the platform. */
public final class Languages {

  public static final Set<String> KNOWN =
      Arrays.stream(Locale.getISOLanguages())
          .filter(code -> code.length() == 2)
          .collect(Collectors.toUnmodifiableSet());

  private Languages() {}
}
