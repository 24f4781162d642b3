package fr.essaim.core.education;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The outlines of communes. */
@ApplicationScoped
public class CommuneOutlines {

  public Optional<Boolean> contains(String code, double latitude, double longitude, int tolerance) {
    return Optional.empty();
  }

  /** The middle of a commune; empty where its outline is not known. */
  public Optional<Position> centre(String code) {
    return Optional.empty();
  }
}
