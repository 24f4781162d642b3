package fr.essaim.core.people;

/** How the members' directory can be sorted. */
public enum PersonSort {
  NAME
}
