package fr.essaim.core.network;

import java.time.Instant;
import java.util.List;

/**
 * A territory; all of it is public.
 *
 * @param code the official code: COG of a commune, SIREN of an EPCI, INSEE of a department or
 *     region, the code of a QPV; null for a programme area
 * @param vintage the year or generation that the code belongs to, or null
 * @param parent what a commune's department or a department's region is, or null
 * @param epci the EPCI of a commune, or null
 * @param communes those of a programme area that are recorded
 */
public record TerritoryView(
    String key,
    TerritoryKind kind,
    String code,
    String vintage,
    String name,
    TerritoryRef parent,
    TerritoryRef epci,
    List<TerritoryRef> communes,
    Instant changedAt) {

  public TerritoryView {
    communes = List.copyOf(communes);
  }
}
