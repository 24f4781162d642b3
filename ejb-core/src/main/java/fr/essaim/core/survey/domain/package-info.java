/** Campaigns, answers and what was sent of them. */
package fr.essaim.core.survey.domain;
