/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-project-page.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"
#include "app/gouji-template.h"

#define ROOM_AROUND 36
#define FRAMES_TO_LAY_OUT 2

struct _GoujiProjectPage
{
  GtkWidget parent_instance;

  GoujiSession *session;
  int shown; /* project on the page, or -1 */
  GtkWidget *selected; /* (weak): the value of the selected cell */
  guint scrolling;     /* frames until it is scrolled to; 0 when that is done */

  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkLabel *funds_heading;
  GtkGrid *funds;
  GtkGrid *indicators;
  GtkBox *texts;
};

G_DEFINE_FINAL_TYPE (GoujiProjectPage, gouji_project_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
remove_children (GtkWidget *container)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
new_label (const char *text, float xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_cell_clicked (GtkButton *button, GoujiProjectPage *self)
{
  const GoujiCellRef *cell = g_object_get_data (G_OBJECT (button), "cell");

  gouji_session_select_cell (self->session, cell);
}

/* A printed value that leads to its cell in the form. */
static GtkWidget *
new_value (GoujiProjectPage *self, const GoujiProject *project, GoujiFormCell at, const char *text)
{
  GoujiCellRef ref = GOUJI_CELL_REF_TABLE (project->table, at.row, at.column);
  GtkWidget *button, *label;
  GoujiTick tick;
  g_autofree char *shown = NULL;
  g_autofree char *place = NULL;

  if (at.row < 0 || project->table < 0)
    return new_label (text, 1, "numeric");
  tick = gouji_report_get_tick (gouji_session_get_report (self->session), &ref);
  shown = g_strdup_printf ("%s %s", text, gouji_tick_glyph (tick));
  place = gouji_format_place (gouji_session_get_disclosure (self->session), &ref);
  button = gtk_button_new ();
  label = new_label (shown, 1, "numeric");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, place);
  g_object_set_data_full (G_OBJECT (button), "cell", g_memdup2 (&ref, sizeof ref), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_cell_clicked), self);
  return button;
}

static void
attach_heading (GtkGrid *grid, const char *const *titles, guint n)
{
  for (guint i = 0; i < n; i++)
    gtk_grid_attach (grid, new_label (titles[i], i < n - GOUJI_N_PERIODS ? 0 : 1, "dim-label"), i, 0, 1, 1);
}

static void
show_funds (GoujiProjectPage *self, const GoujiProject *project)
{
  const char *titles[] = { _("Source"), _("Whole period"), _("This year") };
  g_autofree char *heading = NULL;

  /* Translators: unit of the amounts, e.g. 万元 */
  heading = project->amount_unit != GOUJI_UNIT_UNKNOWN
                ? g_strdup_printf (_("Funds (%s)"), gouji_amount_unit_to_text (project->amount_unit))
                : g_strdup (_("Funds"));
  gtk_label_set_text (self->funds_heading, heading);
  remove_children (GTK_WIDGET (self->funds));
  attach_heading (self->funds, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < project->funds->len; i++)
    {
      const GoujiFund *fund = &g_array_index (project->funds, GoujiFund, i);

      gtk_grid_attach (self->funds, new_label (fund->label, 0, NULL), 0, i + 1, 1, 1);
      for (guint period = 0; period < GOUJI_N_PERIODS; period++)
        {
          g_autofree char *text = gouji_format_amount (fund->amount[period]);

          gtk_grid_attach (self->funds, new_value (self, project, fund->cell[period], text),
                           period + 1, i + 1, 1, 1);
        }
    }
}

static void
show_indicator (GoujiProjectPage *self, const GoujiProject *project, guint index)
{
  const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, index);
  g_autofree char *name
      = indicator->damaged ? g_strdup_printf ("%s ⚠", indicator->level3) : g_strdup (indicator->level3);
  GtkWidget *label = new_label (name, 0, NULL);

  if (indicator->damaged)
    gtk_widget_set_tooltip_text (label, _("May be damaged by extraction"));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (self->indicators, new_label (indicator->level1, 0, "dim-label"), 0, index + 1, 1, 1);
  gtk_grid_attach (self->indicators, new_label (indicator->level2, 0, NULL), 1, index + 1, 1, 1);
  gtk_grid_attach (self->indicators, label, 2, index + 1, 1, 1);
  for (guint period = 0; period < GOUJI_N_PERIODS; period++)
    {
      const GoujiTarget *target = &indicator->target[period];

      gtk_grid_attach (self->indicators, new_value (self, project, target->cell, target->text),
                       period + 3, index + 1, 1, 1);
    }
}

static void
show_indicators (GoujiProjectPage *self, const GoujiProject *project)
{
  const char *titles[]
      = { _("Level 1"), _("Level 2"), _("Level 3"), _("Whole period"), _("This year") };

  remove_children (GTK_WIDGET (self->indicators));
  attach_heading (self->indicators, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < project->indicators->len; i++)
    show_indicator (self, project, i);
}

static void
show_texts (GoujiProjectPage *self, const GoujiProject *project)
{
  remove_children (GTK_WIDGET (self->texts));
  for (guint i = 0; i < project->texts->len; i++)
    {
      const GoujiProjectText *text = &g_array_index (project->texts, GoujiProjectText, i);

      gtk_box_append (self->texts, new_label (text->label, 0, "heading"));
      gtk_box_append (self->texts, new_label (text->text, 0, NULL));
    }
}

static void
append_fact (GString *facts, const char *fact)
{
  if (*fact == '\0')
    return;
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, fact);
}

static void
show_facts (GoujiProjectPage *self, const GoujiProject *project)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  append_fact (facts, project->code);
  append_fact (facts, project->department);
  append_fact (facts, project->unit);
  append_fact (facts, project->attribute);
  append_fact (facts, project->period);
  gtk_label_set_text (self->facts_label, facts->str);
}

/* As the cell is marked in the document: by the finding's cells and by its tick. */
static void
mark_value (GoujiProjectPage *self, GtkWidget *button, const GoujiCellRef *cell)
{
  const GoujiCellRef *selected = gouji_session_get_cell (self->session);
  GoujiFinding *finding = gouji_session_get_finding (self->session);
  GoujiTick tick = gouji_report_get_tick (gouji_session_get_report (self->session), cell);
  const char *classes[6] = { "flat", "value", NULL };
  guint n = 2;

  for (guint i = 0; finding != NULL && n == 2 && i < gouji_finding_get_n_cells (finding); i++)
    if (gouji_cell_ref_equal (gouji_finding_get_cell (finding, i), cell))
      classes[n++] = i == 0 ? "asserted" : "involved";
  if (tick != GOUJI_TICK_NONE)
    classes[n++] = gouji_tick_css_class (tick);
  if (selected != NULL && gouji_cell_ref_equal (selected, cell))
    {
      classes[n++] = "selected";
      g_set_weak_pointer (&self->selected, button);
    }
  gtk_widget_set_css_classes (button, classes);
}

static void
mark_values (GoujiProjectPage *self, GtkGrid *grid)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const GoujiCellRef *cell = g_object_get_data (G_OBJECT (child), "cell");

      if (cell != NULL)
        mark_value (self, child, cell);
    }
}

/* A page that was just filled is laid out in the next frame. */
static gboolean
scroll_to_selected (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  GoujiProjectPage *self = GOUJI_PROJECT_PAGE (widget);
  graphene_rect_t bounds;

  if (--self->scrolling > 0)
    return G_SOURCE_CONTINUE;
  if (self->selected != NULL && gtk_widget_compute_bounds (self->selected, self->content, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller),
                               bounds.origin.y - ROOM_AROUND,
                               bounds.origin.y + bounds.size.height + ROOM_AROUND);
  return G_SOURCE_REMOVE;
}

static void
mark (GoujiProjectPage *self)
{
  g_clear_weak_pointer (&self->selected);
  mark_values (self, self->funds);
  mark_values (self, self->indicators);
  if (self->selected == NULL)
    return;
  if (self->scrolling == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_selected, NULL, NULL);
  self->scrolling = FRAMES_TO_LAY_OUT;
}

static void
show_project (GoujiProjectPage *self, int index)
{
  const GoujiProject *project;

  self->shown = index;
  project = gouji_disclosure_get_project (gouji_session_get_disclosure (self->session), index);
  gtk_label_set_text (self->name_label, project->name);
  show_facts (self, project);
  show_funds (self, project);
  show_indicators (self, project);
  show_texts (self, project);
}

static void
on_selection_changed (GoujiProjectPage *self)
{
  int index = gouji_session_get_project (self->session);

  if (index < 0)
    return;
  if (index != self->shown)
    show_project (self, index);
  mark (self);
}

static void
on_report_changed (GoujiProjectPage *self)
{
  self->shown = -1;
}

static void
set_session (GoujiProjectPage *self, GoujiSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  g_signal_connect_object (session, "report-changed", G_CALLBACK (on_report_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
gouji_project_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (GOUJI_PROJECT_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_project_page_dispose (GObject *object)
{
  GoujiProjectPage *self = GOUJI_PROJECT_PAGE (object);

  g_clear_weak_pointer (&self->selected);
  gouji_template_dispose (GTK_WIDGET (self), GOUJI_TYPE_PROJECT_PAGE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_project_page_parent_class)->dispose (object);
}

static void
gouji_project_page_class_init (GoujiProjectPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = gouji_project_page_set_property;
  object_class->dispose = gouji_project_page_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiProjectPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, GoujiProjectPage, content);
  gtk_widget_class_bind_template_child (widget_class, GoujiProjectPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, GoujiProjectPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, GoujiProjectPage, funds_heading);
  gtk_widget_class_bind_template_child (widget_class, GoujiProjectPage, funds);
  gtk_widget_class_bind_template_child (widget_class, GoujiProjectPage, indicators);
  gtk_widget_class_bind_template_child (widget_class, GoujiProjectPage, texts);
}

static void
gouji_project_page_init (GoujiProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = -1;
}
