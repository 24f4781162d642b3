package fr.essaim.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Gives the one clock that all times come from; days are those of metropolitan France. */
@ApplicationScoped
public class Clocks {

  @Produces
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Paris"));
  }
}
