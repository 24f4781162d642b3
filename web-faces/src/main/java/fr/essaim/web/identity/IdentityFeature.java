package fr.essaim.web.identity;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.sent;
import static fr.essaim.web.shell.Route.servlet;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Signing in, one's own account, and the accounts of others. */
@ApplicationScoped
public class IdentityFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        stateful("/connexion", "/pages/identity/connexion.xhtml"),
        sent("/connexion/code", "/pages/identity/code.xhtml"),
        servlet("/connexion/fournisseur").methods("GET"),
        servlet(OpenId.RETURN).methods("GET"),
        sent("/mot-de-passe-oublie", "/pages/identity/forgotten.xhtml"),
        sent("/mot-de-passe/{token}", "/pages/identity/reset.xhtml"),
        sent("/invitation/{token}", "/pages/identity/invitation.xhtml"),
        sent("/nouvelle-adresse/{token}", "/pages/identity/new-address.xhtml"),
        servlet("/deconnexion").methods("POST"),
        servlet("/intranet/pour").methods("POST"),
        stateful("/intranet/compte", "/pages/intranet/account.xhtml"),
        stateful("/intranet/compte/securite", "/pages/intranet/account-security.xhtml"),
        stateful(GivenPasswordPage.PATH, "/pages/intranet/account-password.xhtml"),
        stateful("/intranet/compte/second-facteur", "/pages/intranet/account-factor.xhtml"),
        stateful("/intranet/compte/fermer", "/pages/intranet/account-close.xhtml"),
        stateful("/intranet/administration/comptes/inviter", "/pages/intranet/invite.xhtml"),
        stateful(
            "/intranet/administration/comptes/inviter-plusieurs",
            "/pages/intranet/invite-all.xhtml"),
        stateful("/intranet/administration/comptes/{id}", "/pages/intranet/account-file.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(AccountTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(
                WORK,
                50,
                "/intranet/administration/comptes",
                "identity.nav",
                Permission.ACCOUNT_READ)
            .withIcon("people")
            .unless(Permission.INSTANCE_WATCH),
        MenuEntry.of(
                ADMINISTRATION,
                20,
                "/intranet/administration/comptes",
                "identity.nav",
                Permission.INSTANCE_WATCH)
            .withIcon("people"),
        MenuEntry.overview(60, "/intranet/administration/comptes", "identity.overview"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        ThingType.inside(
            "account", "identity.thing.account", "/intranet/administration/comptes/{id}"),
        ThingType.inside("role", "identity.thing.role", null));
  }
}
