package fr.essaim.web.education;

import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.FieldOrigin;
import fr.essaim.core.education.SourceService;
import fr.essaim.core.prototypes.Licence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where what a page says of a place comes from. */
@Named
@RequestScoped
public class PlaceOrigins {

  @Inject private EducationMap map;
  @Inject private SourceService sources;
  @Inject private EducationText words;

  /**
   * A set that said something of a place.
   *
   * @param fields what, in words
   */
  public record Said(String source, Licence licence, List<String> fields, LocalDate on) {}

  /** The sets that said something of what everybody sees. */
  public List<Said> ofPublic(String placeKey) {
    return together(map.origins(placeKey));
  }

  /** The same of what somebody sees in the intranet. */
  public List<Said> of(String placeKey) {
    return together(sources.origins(placeKey));
  }

  private List<Said> together(List<FieldOrigin> origins) {
    Map<String, List<FieldOrigin>> bySource = new LinkedHashMap<>();
    origins.forEach(
        each -> bySource.computeIfAbsent(each.source(), name -> new ArrayList<>()).add(each));
    return bySource.values().stream()
        .map(
            all ->
                new Said(
                    all.get(0).source(),
                    all.get(0).licence(),
                    all.stream().map(each -> words.label(each.field())).distinct().toList(),
                    all.stream()
                        .map(FieldOrigin::on)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)))
        .toList();
  }
}
