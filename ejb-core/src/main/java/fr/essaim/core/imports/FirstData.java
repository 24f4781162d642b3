package fr.essaim.core.imports;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenedAccount;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.imports.internal.FirstDataLoader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Fills an instance on its first start; on one that has organisations it does nothing. */
@Stateless
public class FirstData {

  /** What the federation of an empty instance is called until somebody names it. */
  public static final String UNNAMED_FEDERATION = "Fédération à nommer";

  /** Where the addresses of accounts lead that a first start opens: nowhere. */
  public static final String EXAMPLE_DOMAIN = "example.org";

  /** What a first start can load. */
  public enum Choice {
    /** The founding document's facts and nothing else, with one administrator. */
    PROGRAMME,
    /** The programme, and beside it a fictional network, with an account a role. */
    DEMO,
    /** One administrator in a federation to be named. */
    NOTHING
  }

  /**
   * What was loaded.
   *
   * @param loaded false when the instance was not empty
   * @param accounts each with its password, which is nowhere else
   * @param report of the import behind it; null for {@link Choice#NOTHING}
   */
  public record Loaded(boolean loaded, List<OpenedAccount> accounts, ImportReport report) {

    public Loaded {
      accounts = List.copyOf(accounts);
    }
  }

  @Inject private Access access;
  @Inject private FirstDataLoader loader;

  /**
   * @param files the programme's CSV files and, for {@link Choice#DEMO}, the JSON of the fictional
   *     network
   * @param administrator the address of the first administrator; blank for one that leads nowhere.
   *     {@link Choice#DEMO} brings its own
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "first-data.load")
  public Loaded load(Choice choice, List<ImportFile> files, String administrator) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "first-data/" + choice);
    return loader.load(choice, files, administrator);
  }
}
