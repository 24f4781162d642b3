package fr.essaim.core.spread.internal;

import fr.essaim.core.spread.domain.MentorWeights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** The settings {@code essaim.mentors.weight.…}, read anew each time. */
@ApplicationScoped
public class MentorSettings {

  private static final int MOST = 100;

  @Inject private Config config;

  public MentorWeights weights() {
    return new MentorWeights(
        weight("use", 30),
        weight("duration", 15),
        weight("evidence", 20),
        weight("shared", 10),
        weight("distance", 15),
        weight("load", 10));
  }

  /** A whole number from 0 to 100; the usual one where it is none. */
  private int weight(String name, int usual) {
    return config
        .getOptionalValue("essaim.mentors.weight." + name, String.class)
        .map(String::strip)
        .filter(text -> text.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .filter(number -> number <= MOST)
        .orElse(usual);
  }
}
