package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.util.List;

/**
 * Where a centre stands.
 *
 * @param operations those that it takes part in and the caller reads
 */
public record CentreBoard(
    OrganisationRef centre, List<BoardFigure> figures, List<OperationRow> operations) {

  public CentreBoard {
    figures = List.copyOf(figures);
    operations = List.copyOf(operations);
  }
}
