package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountCard;
import fr.essaim.core.identity.AccountQuery;
import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.export.ExportServlet;
import fr.essaim.web.export.PagedRows;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of accounts as a file: all that the same address shows as a page. */
@WebServlet({"/intranet/administration/comptes.csv", "/intranet/administration/comptes.xlsx"})
public class AccountExport extends ExportServlet {

  private static final long serialVersionUID = 1L;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int ROWS_AT_ONCE = 500;

  @Inject private AccountRegister register;
  @Inject private OrganisationDirectory directory;
  @Inject private Text text;

  @Override
  protected Permission permission() {
    return Permission.ACCOUNT_READ;
  }

  @Override
  protected String fileName() {
    return "comptes";
  }

  @Override
  protected Table table(Map<String, String[]> parameters) {
    AccountQuery query = AccountAddress.read(parameters);
    Map<String, String> names = new HashMap<>();
    return new Table(
        text.get("identity.accounts.title"),
        List.of(
            text.get("identity.account.name"),
            text.get("identity.account.email"),
            text.get("identity.accounts.state"),
            text.get("identity.accounts.roles"),
            text.get("identity.accounts.since")),
        new PagedRows<>(
            number -> {
              ResultPage<AccountCard> page = register.list(query.at(number, ROWS_AT_ONCE));
              learn(names, page);
              return page;
            },
            card -> cells(card, names)));
  }

  /** Asks how organisations are called that no page before named. */
  private void learn(Map<String, String> names, ResultPage<AccountCard> page) {
    Set<String> unknown =
        page.rows().stream()
            .flatMap(card -> card.grants().stream())
            .map(Grant::organisationKey)
            .filter(key -> !names.containsKey(key))
            .collect(Collectors.toSet());
    unknown.forEach(key -> names.put(key, key));
    directory.named(unknown).forEach((key, organisation) -> names.put(key, organisation.name()));
  }

  private List<Object> cells(AccountCard card, Map<String, String> names) {
    return Arrays.asList(
        card.displayName(),
        card.email(),
        text.label(card.state()),
        card.grants().stream()
            .map(
                grant -> text.label(grant.role()) + " (" + names.get(grant.organisationKey()) + ")")
            .collect(Collectors.joining(" ; ")),
        LocalDate.ofInstant(card.createdAt(), PARIS));
  }
}
