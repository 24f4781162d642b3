/** How questionnaires, campaigns and answers are kept, found and filled in. */
package fr.essaim.core.survey.internal;
