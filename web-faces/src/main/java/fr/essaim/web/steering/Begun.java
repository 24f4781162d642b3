package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.steering.OperationRef;

/** What is begun in an operation, and stands in a list of that of all operations. */
public enum Begun {
  AGREEMENT(
      FundingAgreementPage.PATH,
      OperationTable.NEW,
      "steering.agreements.title",
      "steering.agreement.new",
      Permission.MONEY_EDIT),
  EXPENSE(
      ExpenseTable.PATH,
      OperationTable.NEW,
      "steering.expenses.title",
      "steering.expense.new",
      Permission.MONEY_EDIT),
  REQUEST(
      PaymentRequestPage.PATH,
      OperationTable.NEW,
      "steering.requests.title",
      "steering.request.new",
      Permission.MONEY_EDIT),
  /** Of closed operations too: the last comes after. */
  REPORT(
      "/intranet/bilans",
      "nouveau",
      "reporting.list.title",
      "reporting.begin",
      Permission.REPORT_EDIT);

  private static final int INTRANET = "/intranet".length();

  private final String list;
  private final String form;
  private final String title;
  private final String label;
  private final Permission permission;

  Begun(String list, String form, String title, String label, Permission permission) {
    this.list = list;
    this.form = list + "/" + form;
    this.title = title;
    this.label = label;
    this.permission = permission;
  }

  public String list() {
    return list;
  }

  /** The key of what the list is called. */
  public String title() {
    return title;
  }

  /** Where one chooses the operation. */
  public String address() {
    return form;
  }

  /** The form in an operation. */
  public String address(OperationRef operation) {
    return OperationTable.path(operation.key()) + form.substring(INTRANET);
  }

  /** The key of what the act is called. */
  public String label() {
    return label;
  }

  public Permission permission() {
    return permission;
  }

  public boolean isPossibleIn(OperationRef operation) {
    return operation.open() || this == REPORT;
  }
}
