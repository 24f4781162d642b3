package fr.essaim.core.protection;

import fr.essaim.core.register.OnErasure;
import fr.essaim.core.register.Processing;
import java.util.List;

/**
 * What an erasure would do, before it is done.
 *
 * @param parts what concerns the person, table by table
 * @param retained what laws would keep, in restriction
 */
public record ErasurePlan(List<Part> parts, List<RetainedByLaw.Retained> retained) {

  public ErasurePlan {
    parts = List.copyOf(parts);
    retained = List.copyOf(retained);
  }

  /**
   * @param what what the data are kept for
   * @param effect what happens to them
   * @param rows how many rows are concerned
   */
  public record Part(Processing what, OnErasure effect, long rows) {}
}
