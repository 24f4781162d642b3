package fr.essaim.core.steering;

import java.util.List;

/**
 * Where the operations stand that somebody reads, and the network for those who keep its figures.
 *
 * @param figures those that are kept of the network; none for whoever pays for operations alone
 * @param hours what was held in the network; null for whoever pays for operations alone
 * @param paid by all the operations together
 * @param operations the open ones first
 * @param alerts in those whose money the caller keeps, the most pressing first
 */
public record OverviewBoard(
    List<IndicatorView> figures,
    BoardFigure hours,
    BoardFigure paid,
    List<OperationMoney> operations,
    List<MoneyAlert> alerts) {

  public OverviewBoard {
    figures = List.copyOf(figures);
    operations = List.copyOf(operations);
    alerts = List.copyOf(alerts);
  }

  /** The same amounts of all of them together. */
  public OperationMoney total() {
    return operations.stream().reduce(OperationMoney.NOTHING, OperationMoney::plus);
  }
}
