package fr.essaim.core.identity;

import static fr.essaim.core.identity.Role.ADMINISTRATOR;
import static fr.essaim.core.identity.Role.FEDERATION;
import static fr.essaim.core.identity.Role.FUNDER;
import static fr.essaim.core.identity.Role.MANAGER;
import static fr.essaim.core.identity.Role.MODERATOR;
import static fr.essaim.core.identity.Role.OPERATION_ASSISTANT;
import static fr.essaim.core.identity.Role.OPERATION_COORDINATOR;
import static fr.essaim.core.identity.Role.STAFF;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what: the one table. A permission is granted by a role in the organisation that the
 * thing belongs to; a {@link Role#FEDERATION} officer has it in the federation's member centres
 * too, somebody with an operation's role in the organisations that carry it, an {@link
 * Role#ADMINISTRATOR} everywhere.
 */
public enum Permission {
  /** To see the intranet and who one is there, whatever one's roles. */
  INTRANET_READ(Effect.READS, EnumSet.allOf(Role.class)),
  /** To take part: come to a workshop, say what one thinks of a prototype, wish for one. */
  PARTICIPATE(Effect.CHANGES, EnumSet.allOf(Role.class)),
  /** To keep one's own account: password, language. */
  OWN_ACCOUNT(Effect.CHANGES, EnumSet.allOf(Role.class)),
  /** To read what an organisation has not published. */
  PROTOTYPE_READ(
      Effect.READS,
      EnumSet.of(
          STAFF, MANAGER, FEDERATION, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  PROTOTYPE_EDIT(Effect.CHANGES, EnumSet.of(STAFF, MANAGER, FEDERATION, ADMINISTRATOR)),
  /** To release, publish, withdraw and archive. */
  PROTOTYPE_PUBLISH(Effect.CHANGES, EnumSet.of(MANAGER, FEDERATION, ADMINISTRATOR)),
  /** To read what a transfer or an installation of an organisation does not tell everybody. */
  SPREAD_READ(
      Effect.READS,
      EnumSet.of(
          STAFF, MANAGER, FEDERATION, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To agree on transfers, note sessions and installations, say what was changed. */
  SPREAD_EDIT(
      Effect.CHANGES,
      EnumSet.of(
          STAFF, MANAGER, FEDERATION, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To read what centres answer to campaigns of one's federation or operation. */
  CAMPAIGN_READ(
      Effect.READS,
      EnumSet.of(FEDERATION, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To ask the centres of one's federation or operation what they have in use, and remind them. */
  CAMPAIGN_EDIT(
      Effect.CHANGES,
      EnumSet.of(FEDERATION, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To read what was proposed, hidden or closed of the places of a territory. */
  PLACE_READ(Effect.READS, EnumSet.of(MODERATOR, STAFF, MANAGER, FEDERATION, ADMINISTRATOR)),
  /** To keep the places of a territory: where one's organisations are, and their areas. */
  PLACE_MODERATE(Effect.CHANGES, EnumSet.of(MODERATOR, STAFF, MANAGER, FEDERATION, ADMINISTRATOR)),
  /** To read what visitors report of an organisation's pages, and how they are reached. */
  MISTAKE_READ(Effect.READS, EnumSet.of(STAFF, MANAGER, FEDERATION, ADMINISTRATOR)),
  /** To read all of an organisation's record, private contact included. */
  ORGANISATION_READ(
      Effect.READS,
      EnumSet.of(
          STAFF, MANAGER, FEDERATION, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  ORGANISATION_EDIT(Effect.CHANGES, EnumSet.of(MANAGER, FEDERATION, ADMINISTRATOR)),
  /** To add a centre to one's federation. */
  ORGANISATION_CREATE(Effect.CHANGES, EnumSet.of(FEDERATION, ADMINISTRATOR)),
  ORGANISATION_MERGE(Effect.CHANGES, EnumSet.of(FEDERATION, ADMINISTRATOR)),
  /**
   * To read an operation: in its own roles, as manager of who leads it, as funder of it, as
   * federation of anyone who carries it.
   */
  OPERATION_READ(
      Effect.READS,
      EnumSet.of(
          MANAGER, FEDERATION, FUNDER, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To keep what an operation states and promises; as federation of who leads it. */
  OPERATION_EDIT(
      Effect.CHANGES,
      EnumSet.of(FEDERATION, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To keep the money and the staff of an operation: in its own roles, as manager of its lead. */
  MONEY_EDIT(
      Effect.CHANGES,
      EnumSet.of(MANAGER, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To read what proves an expense, such as a pay slip: only who keeps the money. */
  PROOF_READ(
      Effect.READS, EnumSet.of(MANAGER, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To read reports of an operation while they are written; what is frozen its readers read. */
  REPORT_READ(
      Effect.READS,
      EnumSet.of(MANAGER, FEDERATION, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To write reports of an operation, to freeze them, and to answer what funders ask. */
  REPORT_EDIT(
      Effect.CHANGES,
      EnumSet.of(MANAGER, OPERATION_COORDINATOR, OPERATION_ASSISTANT, ADMINISTRATOR)),
  /** To sign a frozen report for the operation. */
  REPORT_SIGN(Effect.CHANGES, EnumSet.of(OPERATION_COORDINATOR, ADMINISTRATOR)),
  /** To sign a frozen report for the federation of who leads the operation. */
  REPORT_APPROVE(Effect.CHANGES, EnumSet.of(FEDERATION, ADMINISTRATOR)),
  /** To say or ask something of a frozen report that is addressed to one's organisation. */
  REPORT_COMMENT(Effect.CHANGES, EnumSet.of(FUNDER, ADMINISTRATOR)),
  /**
   * To begin an operation of organisations of one's own, and to say who takes part in one: that
   * decides what its roles reach. To say what one's own network is to reach, too.
   */
  OPERATION_COMPOSE(Effect.CHANGES, EnumSet.of(FEDERATION, ADMINISTRATOR)),
  /** To read what a centre answers to the national survey. */
  SURVEY_READ(Effect.READS, EnumSet.of(STAFF, MANAGER, FEDERATION, ADMINISTRATOR)),
  /** To answer the national survey in the name of one's centre. */
  SURVEY_ANSWER(Effect.CHANGES, EnumSet.of(STAFF, MANAGER, ADMINISTRATOR)),
  /** To send a centre's answers, which then stand. */
  SURVEY_SEND(Effect.CHANGES, EnumSet.of(MANAGER, ADMINISTRATOR)),
  /** To see how far the centres of one's federation are with the national survey. */
  SURVEY_FOLLOW(Effect.READS, EnumSet.of(FEDERATION, ADMINISTRATOR)),
  /** To launch the national survey in one's federation, remind, and let a centre correct. */
  SURVEY_LEAD(Effect.CHANGES, EnumSet.of(FEDERATION, ADMINISTRATOR)),
  /** To appoint federations, funders and partners, and whatever concerns the whole instance. */
  INSTANCE_ADMINISTER(Effect.CHANGES, EnumSet.of(ADMINISTRATOR)),
  /** To see what waits, went wrong and was done on the instance. */
  INSTANCE_WATCH(Effect.READS, EnumSet.of(ADMINISTRATOR)),
  /** To see what imports do and did. */
  IMPORT_READ(Effect.READS, EnumSet.of(FEDERATION, ADMINISTRATOR)),
  /** To bring files in; each row asks for the permission of what it brings. */
  IMPORT(Effect.CHANGES, EnumSet.of(FEDERATION, ADMINISTRATOR)),
  /** To see who has which role in a centre. */
  ACCOUNT_READ(Effect.READS, EnumSet.of(MANAGER, FEDERATION, ADMINISTRATOR)),
  /** To invite people to a centre, and to give and take roles there. */
  ACCOUNT_MANAGE(Effect.CHANGES, EnumSet.of(MANAGER, FEDERATION, ADMINISTRATOR)),
  /**
   * To see those whom a centre serves among its accounts, and to give and take their roles with
   * {@link #ACCOUNT_MANAGE}: they are the centre's own, not its federation's.
   */
  RESIDENT_ACCOUNTS(Effect.READS, EnumSet.of(MANAGER, ADMINISTRATOR)),
  /** To read what is kept about one person; that it was read stays in the audit trail. */
  PERSON_READ(Effect.READS_A_PERSON, EnumSet.of(MANAGER, FEDERATION, ADMINISTRATOR));

  private enum Effect {
    READS,
    READS_A_PERSON,
    CHANGES
  }

  private final Effect effect;
  private final Set<Role> roles;

  Permission(Effect effect, Set<Role> roles) {
    this.effect = effect;
    this.roles = Set.copyOf(roles);
  }

  /**
   * Whether using it leaves a line in the audit trail: it changes something, or it opens the file
   * of a person.
   */
  public boolean isAudited() {
    return effect != Effect.READS;
  }

  /** Whether everybody who is signed in has it, even without any role for now. */
  boolean isEverybodys() {
    return roles.size() == Role.values().length;
  }

  public Set<Role> roles() {
    return roles;
  }
}
