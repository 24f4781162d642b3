package fr.essaim.core.reporting;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account of French bookkeeping in a financial account. What is kept of an operation fills some;
 * a person may spread amounts over the others, which then stand instead.
 */
public enum ReportAccount {
  PURCHASES("60"),
  SERVICES("61"),
  OTHER_SERVICES("62"),
  TAXES("63"),
  STAFF("64"),
  OTHER_CHARGES("65"),
  FINANCIAL_CHARGES("66"),
  EXCEPTIONAL_CHARGES("67"),
  DEPRECIATION("68"),
  INDIRECT("indirect"),
  SALES("70"),
  OTHER_PRODUCTS("75"),
  FINANCIAL_PRODUCTS("76");

  private static final String FIELD = "compte-";

  private final String code;

  ReportAccount(String code) {
    this.code = code;
  }

  /** What is said of an account. */
  public enum Side {
    PLANNED("prevu"),
    ACTUAL("realise");

    private final String word;

    Side(String word) {
      this.word = word;
    }
  }

  /** An amount that a person may type. */
  public record Amount(ReportAccount account, Side side) {

    /** What its field is called. */
    public String field() {
      return FIELD + account.code + "-" + side.word;
    }
  }

  /** The number of the account, or the word that stands for several. */
  public String code() {
    return code;
  }

  public boolean isCharge() {
    return compareTo(INDIRECT) <= 0;
  }

  /** Every amount that may be typed, in the order of the form. */
  public static Stream<Amount> amounts() {
    return Arrays.stream(values())
        .flatMap(account -> Arrays.stream(Side.values()).map(side -> new Amount(account, side)));
  }

  /** The amount that a field holds; empty where it holds none. */
  public static Optional<Amount> amountOf(String field) {
    return amounts().filter(each -> each.field().equals(field)).findFirst();
  }
}
