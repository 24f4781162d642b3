package fr.essaim.core.prototypes;

import fr.essaim.core.shared.ResultPage;
import java.util.Map;

/**
 * A page of prototypes and what it can be narrowed to.
 *
 * @param query what was asked
 * @param page the rows
 * @param facets the choices
 * @param themes every theme by its key, for labels
 */
public record PrototypeList(
    PrototypeQuery query, ResultPage<PrototypeRow> page, Facets facets, Map<String, Theme> themes) {

  public PrototypeList {
    themes = Map.copyOf(themes);
  }
}
