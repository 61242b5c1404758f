/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-fact-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-choice.h"
#include "recognise/gouji-evidence.h"
#include "rules/gouji-profiles.h"

#define ENTRY_CHARS 18
#define CHOICE_CHARS 12
#define LONGEST_EVIDENCE 60

struct _GoujiFactRow
{
  AdwActionRow parent_instance;

  GoujiSession *session;
  GoujiFact fact;
  GStrv values;        /* of a fact of a few words: what files say; the first is "" */
  GtkStringList *texts; /* and what the user reads */
  GtkWidget *entry;     /* or NULL */
  char *shown;          /* in the entry, until the user types */
  GtkWidget *choice;    /* or NULL */
  GtkWidget *jump;
  GtkWidget *reset;
  GoujiCellRef cell;
};

G_DEFINE_FINAL_TYPE (GoujiFactRow, gouji_fact_row, ADW_TYPE_ACTION_ROW)

static const char *
name_fact (GoujiFact fact)
{
  static const char *const names[GOUJI_N_FACTS] = {
    [GOUJI_FACT_UNIT_CODE] = N_ ("Code of the unit"),
    [GOUJI_FACT_UNIT_NAME] = NC_ ("who publishes", "Unit"),
    [GOUJI_FACT_DEPARTMENT_CODE] = N_ ("Code of the department"),
    [GOUJI_FACT_DEPARTMENT_NAME] = N_ ("Department"),
    [GOUJI_FACT_YEAR] = N_ ("Year"),
    [GOUJI_FACT_KIND] = N_ ("Budget or final accounts"),
    [GOUJI_FACT_LEVEL] = N_ ("Of a unit or a department"),
    [GOUJI_FACT_PROVINCE] = N_ ("Province"),
    [GOUJI_FACT_PROFILE] = N_ ("What the place requires"),
  };

  if (fact == GOUJI_FACT_UNIT_NAME)
    return g_dpgettext2 (NULL, "who publishes", names[fact]);
  return _(names[fact]);
}

static void
add_value (GoujiFactRow *self, GPtrArray *values, const char *value, const char *text)
{
  g_ptr_array_add (values, g_strdup (value));
  gtk_string_list_append (self->texts, text);
}

/* What a fact of a few words can be. */
static void
list_values (GoujiFactRow *self)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_auto (GStrv) profiles = self->fact == GOUJI_FACT_PROFILE ? gouji_profiles_list () : NULL;

  self->texts = gtk_string_list_new (NULL);
  add_value (self, values, "", _("As recognised"));
  if (self->fact == GOUJI_FACT_KIND)
    {
      add_value (self, values, "budget", _("Budget"));
      add_value (self, values, "final", _("Final accounts"));
    }
  else if (self->fact == GOUJI_FACT_LEVEL)
    {
      add_value (self, values, "unit", C_ ("level", "Unit"));
      add_value (self, values, "department", C_ ("level", "Department"));
    }
  for (guint i = 0; profiles != NULL && profiles[i] != NULL; i++)
    add_value (self, values, profiles[i], gouji_profiles_get_title (profiles[i]));
  g_ptr_array_add (values, NULL);
  self->values = (GStrv) g_ptr_array_free (g_steal_pointer (&values), FALSE);
}

static gboolean
is_of_few_words (GoujiFact fact)
{
  return fact == GOUJI_FACT_KIND || fact == GOUJI_FACT_LEVEL || fact == GOUJI_FACT_PROFILE;
}

static const char *
value_of (GoujiFactRow *self, GoujiDisclosure *disclosure)
{
  return self->fact == GOUJI_FACT_PROFILE ? gouji_profiles_of (disclosure)
                                          : gouji_disclosure_get_fact (disclosure, self->fact);
}

static const char *
said_of (GoujiFactRow *self)
{
  GoujiCorrector *corrector = gouji_session_get_corrector (self->session);

  return corrector != NULL
             ? gouji_corrections_get_fact (gouji_corrector_get_corrections (corrector), self->fact)
             : "";
}

static char *
describe_evidence (GoujiFactRow *self, GoujiDisclosure *disclosure)
{
  const char *evidence = gouji_disclosure_get_evidence (disclosure, self->fact);
  glong length = g_utf8_strlen (evidence, -1);
  g_autofree char *excerpt = NULL;

  if (*said_of (self) != '\0')
    return g_strdup (_("Said by you"));
  if (self->fact == GOUJI_FACT_PROFILE)
    return g_strdup (gouji_profiles_get_source (gouji_profiles_of (disclosure)));
  if (*value_of (self, disclosure) == '\0')
    return g_strdup (_("The document does not say"));
  excerpt = g_utf8_substring (evidence, 0, MIN (length, LONGEST_EVIDENCE));
  return *excerpt != '\0' ? g_strdup_printf (_("Printed: “%s”"), excerpt) : g_strdup ("");
}

/* The document may be read again while the user types in the next row. */
static gboolean
is_being_edited (GoujiFactRow *self)
{
  return (gtk_widget_get_state_flags (self->entry) & GTK_STATE_FLAG_FOCUS_WITHIN)
         && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->shown) != 0;
}

static void
show_in_entry (GoujiFactRow *self, const char *value)
{
  if (is_being_edited (self) && g_strcmp0 (value, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (value);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), value);
  gtk_widget_remove_css_class (self->entry, "error");
}

static void
show_value (GoujiFactRow *self, const char *value)
{
  if (self->entry != NULL)
    {
      show_in_entry (self, value);
      return;
    }
  gouji_choice_set_text (GOUJI_CHOICE (self->choice), "");
  gouji_choice_set_selected (GOUJI_CHOICE (self->choice), 0);
  for (guint i = 1; self->values[i] != NULL; i++)
    {
      if (g_str_equal (self->values[i], value))
        gouji_choice_set_text (GOUJI_CHOICE (self->choice),
                               gtk_string_list_get_string (self->texts, i));
      if (g_str_equal (self->values[i], said_of (self)))
        gouji_choice_set_selected (GOUJI_CHOICE (self->choice), i);
    }
}

static void
refresh (GoujiFactRow *self)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  g_autofree char *evidence = NULL;
  g_autofree char *escaped = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), disclosure != NULL);
  if (disclosure == NULL)
    return;
  evidence = describe_evidence (self, disclosure);
  escaped = g_markup_escape_text (evidence, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), escaped);
  show_value (self, value_of (self, disclosure));
  gtk_widget_set_visible (self->jump,
                          gouji_evidence_find (disclosure,
                                               gouji_disclosure_get_evidence (disclosure, self->fact),
                                               &self->cell));
  gtk_widget_set_visible (self->reset, *said_of (self) != '\0');
}

static gboolean
is_valid (GoujiFact fact, const char *value)
{
  guint64 year;

  return fact != GOUJI_FACT_YEAR || *value == '\0'
         || g_ascii_string_to_unsigned (value, 10, 1900, 9999, &year, NULL);
}

/**
 * gouji_fact_row_correct:
 * @value: "" takes what was said back
 */
void
gouji_fact_row_correct (GoujiFactRow *self, const char *value)
{
  GoujiDisclosure *disclosure;

  g_return_if_fail (GOUJI_IS_FACT_ROW (self) && value != NULL);

  disclosure = gouji_session_get_disclosure (self->session);
  if (disclosure == NULL)
    return;
  if (!is_valid (self->fact, value))
    {
      gtk_widget_add_css_class (self->entry, "error");
      return;
    }
  /* What is recognised anyway needs not be said. */
  if (*value != '\0' && *said_of (self) == '\0'
      && g_str_equal (value, gouji_disclosure_get_fact (disclosure, self->fact)))
    return;
  if (*value == '\0' && *said_of (self) == '\0')
    show_value (self, value_of (self, disclosure));
  gouji_corrector_set_fact (gouji_session_get_corrector (self->session), self->fact, value);
}

static void
on_entered (GoujiFactRow *self)
{
  g_autofree char *value = NULL;

  if (self->entry == NULL)
    return;
  value = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gouji_fact_row_correct (self, g_strstrip (value));
}

static void
on_chosen (GoujiFactRow *self, guint index)
{
  gouji_fact_row_correct (self, self->values[index]);
}

static void
on_jump (GoujiFactRow *self)
{
  gouji_session_select_cell (self->session, &self->cell);
}

static void
on_reset (GoujiFactRow *self)
{
  gouji_fact_row_correct (self, "");
}

static void
gouji_fact_row_dispose (GObject *object)
{
  GoujiFactRow *self = GOUJI_FACT_ROW (object);

  /* The focus leaves the entry when the row goes; nothing is to be read from it then. */
  self->entry = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->texts);
  g_clear_pointer (&self->values, g_strfreev);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (gouji_fact_row_parent_class)->dispose (object);
}

static void
gouji_fact_row_class_init (GoujiFactRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_fact_row_dispose;
}

static GtkWidget *
add_button (GoujiFactRow *self, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

static void
gouji_fact_row_init (GoujiFactRow *self)
{
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  self->jump = add_button (self, "go-jump-symbolic", _("Show where it is printed"),
                           G_CALLBACK (on_jump));
  self->reset = add_button (self, "edit-undo-symbolic", _("As recognised"), G_CALLBACK (on_reset));
}

static void
add_entry (GoujiFactRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS);
  gtk_widget_set_valign (self->entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name_fact (self->fact), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entered), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_entered), self);
  gtk_widget_add_controller (self->entry, focus);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->entry);
}

static void
add_choice (GoujiFactRow *self)
{
  list_values (self);
  self->choice = gouji_choice_new (name_fact (self->fact), self->texts);
  gouji_choice_set_width (GOUJI_CHOICE (self->choice), CHOICE_CHARS);
  gtk_widget_set_valign (self->choice, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->choice, "chosen", G_CALLBACK (on_chosen), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->choice);
}

/**
 * gouji_fact_row_new:
 * @fact: what it shows of the document that is open
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
gouji_fact_row_new (GoujiSession *session, GoujiFact fact)
{
  GoujiFactRow *self;

  g_return_val_if_fail (GOUJI_IS_SESSION (session) && fact < GOUJI_N_FACTS, NULL);

  self = g_object_new (GOUJI_TYPE_FACT_ROW, "title", name_fact (fact), NULL);
  self->session = g_object_ref (session);
  self->fact = fact;
  if (is_of_few_words (fact))
    add_choice (self);
  else
    add_entry (self);
  g_signal_connect_object (session, "report-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

char *
gouji_fact_row_dup_text (GoujiFactRow *self)
{
  g_return_val_if_fail (GOUJI_IS_FACT_ROW (self), NULL);

  return g_strdup_printf ("%s — %s",
                          self->entry != NULL
                              ? gtk_editable_get_text (GTK_EDITABLE (self->entry))
                              : gouji_choice_get_text (GOUJI_CHOICE (self->choice)),
                          adw_action_row_get_subtitle (ADW_ACTION_ROW (self)));
}
