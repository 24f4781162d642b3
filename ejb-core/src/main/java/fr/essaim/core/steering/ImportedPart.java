package fr.essaim.core.steering;

import java.util.Map;

/**
 * What a source says of a part of an operation: a line of its funding plan, a position.
 *
 * @param partKey tells it from others of its kind
 * @param base what the source said last, field by field; empty if it never did
 * @param said what it says now, as the details give their fields
 */
public record ImportedPart(
    String operationKey, String partKey, Map<String, String> base, Map<String, String> said) {

  public ImportedPart {
    base = Map.copyOf(base);
    said = Map.copyOf(said);
  }
}
