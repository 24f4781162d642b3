package fr.essaim.core.education.internal;

import fr.essaim.core.education.CommuneOutlines;
import fr.essaim.core.education.Geocoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Asks the service of {@code essaim.geocoder.url}, where it is set and answers; else looks into the
 * files of {@code essaim.geocoder.streets}; where neither knows the street, the commune's middle is
 * what is left.
 */
@ApplicationScoped
public class Geocoding implements Geocoder {

  private static final Logger LOG = Logger.getLogger(Geocoding.class.getName());

  private final CommuneOutlines outlines;
  private final Optional<AddressBase> service;
  private final List<StreetList> lists;

  /** For the container's proxy alone. */
  protected Geocoding() {
    this(null, Optional.empty(), List.of());
  }

  @Inject
  Geocoding(CommuneOutlines outlines, Config config) {
    this(
        outlines,
        config.getOptionalValue("essaim.geocoder.url", String.class).flatMap(Geocoding::service),
        Arrays.stream(
                config
                    .getOptionalValue("essaim.geocoder.streets", String.class)
                    .orElse("")
                    .split(";"))
            .map(String::strip)
            .filter(file -> !file.isEmpty())
            .map(file -> new StreetList(Path.of(file)))
            .toList());
  }

  Geocoding(CommuneOutlines outlines, Optional<AddressBase> service, List<StreetList> lists) {
    this.outlines = outlines;
    this.service = service;
    this.lists = List.copyOf(lists);
  }

  private static Optional<AddressBase> service(String url) {
    Optional<AddressBase> service = AddressBase.at(url, AddressBase.USUAL);
    if (service.isEmpty()) {
      LOG.log(Level.WARNING, "essaim.geocoder.url: \"{0}\" is left out; write https://HOST", url);
    }
    return service;
  }

  @Override
  public List<Candidate> find(String address, String communeCode) {
    if (address.isBlank()) {
      return middle(communeCode);
    }
    return Stream.<AddressSource>concat(service.stream(), lists.stream())
        .map(source -> asked(source, address, communeCode))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(() -> middle(communeCode));
  }

  private static List<Candidate> asked(AddressSource source, String address, String communeCode) {
    try {
      return source.find(address, communeCode);
    } catch (IOException failure) {
      LOG.log(Level.WARNING, "An address could not be looked up: {0}", failure.getMessage());
      return List.of();
    }
  }

  private List<Candidate> middle(String communeCode) {
    return outlines
        .centre(communeCode)
        .map(centre -> new Candidate(centre, "", Precision.COMMUNE, Source.OUTLINE))
        .stream()
        .toList();
  }
}
