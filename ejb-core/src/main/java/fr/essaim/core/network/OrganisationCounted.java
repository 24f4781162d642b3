package fr.essaim.core.network;

import java.util.Map;
import java.util.TreeMap;

/** Asks all contexts what they have of an organisation: each adds how many things, by kind. */
public record OrganisationCounted(String key, Map<String, Long> counts) {

  public OrganisationCounted(String key) {
    this(key, new TreeMap<>());
  }
}
