/** The prototype and what it guards: its states, its publishing, its versions and its sheet. */
package fr.essaim.core.prototypes.domain;
