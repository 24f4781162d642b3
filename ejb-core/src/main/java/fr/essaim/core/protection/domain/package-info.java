/** A consent and a breach. */
package fr.essaim.core.protection.domain;
