package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountCard;
import fr.essaim.core.identity.AccountFilters;
import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.AccountSort;
import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Invitations;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Detail;
import fr.essaim.web.lists.ListFilter;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The accounts that a person looks after. */
@ApplicationScoped
public class AccountTable implements ListView<AccountCard> {

  static final String PATH = "/intranet/administration/comptes";

  @Inject private AccountRegister register;
  @Inject private Invitations invitations;
  @Inject private Access access;
  @Inject private NetworkOptions network;
  @Inject private IdentityOptions options;
  @Inject private Text text;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "identity.accounts";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.ACCOUNT_READ);
  }

  @Override
  public ListResult<AccountCard> find(ListQuery query) {
    return register.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<AccountCard> reader) {
    register.export(query, reader);
  }

  @Override
  public List<AccountSort> sorts() {
    return List.of(AccountSort.values());
  }

  @Override
  public List<ListFilter> filters() {
    return List.of(
        ListFilter.choice(
            AccountFilters.ROLE,
            "identity.accounts.role",
            "identity.accounts.any",
            Role.values(),
            text),
        ListFilter.choice(
            AccountFilters.ORGANISATION,
            "identity.accounts.organisation",
            "identity.accounts.any.organisation",
            network.getOrganisations()),
        ListFilter.choice(
            AccountFilters.STATE,
            "identity.accounts.state",
            "identity.accounts.any.state",
            AccountState.values(),
            text));
  }

  @Override
  public List<Column<AccountCard>> columns() {
    return List.of(
        Column.of("name", "identity.account.name", AccountCard::displayName)
            .linked(card -> PATH + "/" + card.id())
            .sorted(AccountSort.NAME),
        Column.of("email", "identity.account.email", AccountCard::email),
        Column.of("state", "identity.accounts.state", AccountCard::state)
            .tagged(card -> card.state() == AccountState.OPEN ? "good" : "honey")
            .narrowedBy(AccountFilters.STATE),
        Column.of(
                "roles",
                "identity.accounts.roles",
                (AccountCard card) -> card.grants().stream().map(this::grant).toList())
            .narrowedBy(AccountFilters.ROLE, AccountFilters.ORGANISATION),
        Column.day("since", "identity.accounts.since", AccountCard::createdAt)
            .sortedDescending(AccountSort.NEWEST));
  }

  private String grant(Grant grant) {
    return text.label(grant.role()) + " (" + options.place(grant) + ")";
  }

  @Override
  public boolean isOpenable() {
    return true;
  }

  @Override
  public List<Detail> details(AccountCard card) {
    return List.of(
        new Detail("identity.account.email", card.email()),
        new Detail("identity.accounts.roles", card.grants().stream().map(this::grant).toList()),
        new Detail("identity.accounts.since", card.createdAt()),
        new Detail("identity.accounts.lastSeen", register.lastSeen(card.id()).orElse(null)));
  }

  /** Those whose accounts the person looks after, but not their own. */
  @Override
  public String key(AccountCard card) {
    boolean manages =
        card.state() != AccountState.CLOSED
            && card.grants().stream()
                .anyMatch(
                    grant -> access.allows(Permission.ACCOUNT_MANAGE, grant.organisationKey()));
    String id = card.id().toString();
    return manages && !id.equals(access.callerName()) ? id : null;
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        RowAct.ofId(
            "again",
            "mail",
            "identity.accounts.again",
            Permission.ACCOUNT_MANAGE,
            invitations::sendAgain),
        RowAct.ofId(
            "close",
            "lock",
            "identity.accounts.close",
            Permission.INSTANCE_ADMINISTER,
            register::close));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/inviter", "identity.accounts.invite", Permission.ACCOUNT_MANAGE),
        new Action(
            PATH + "/inviter-plusieurs", "identity.accounts.inviteAll", Permission.ACCOUNT_MANAGE));
  }
}
