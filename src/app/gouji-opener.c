/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-opener.h"

#include "app/gouji-closures.h"

#define POLL_MS 40

/* Written by the loading thread, read by the main loop. */
typedef struct
{
  gatomicrefcount references;
  int permille;
} Progress;

struct _GoujiOpener
{
  GObject parent_instance;

  GoujiRuleSet *rules;
  GoujiCorrectionsStore *store; /* or NULL */
  GCancellable *cancellable;
  GFile *file;
  Progress *progress;
  guint poll;
};

G_DEFINE_FINAL_TYPE (GoujiOpener, gouji_opener, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_PROGRESS,
  N_PROPS,
};

enum
{
  OPENED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
progress_unref (gpointer data)
{
  Progress *progress = data;

  if (g_atomic_ref_count_dec (&progress->references))
    g_free (progress);
}

static Progress *
progress_ref (Progress *progress)
{
  g_atomic_ref_count_inc (&progress->references);
  return progress;
}

static Progress *
progress_new (void)
{
  Progress *progress = g_new0 (Progress, 1);

  g_atomic_ref_count_init (&progress->references);
  return progress;
}

static void
on_progress (GoujiPhase phase, double fraction, gpointer data)
{
  g_atomic_int_set (&((Progress *) data)->permille, (int) (fraction * 1000));
}

static void
stop (GoujiOpener *self)
{
  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_pointer (&self->progress, progress_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
gouji_opener_dispose (GObject *object)
{
  GoujiOpener *self = GOUJI_OPENER (object);

  gouji_opener_cancel (self);
  g_clear_object (&self->rules);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (gouji_opener_parent_class)->dispose (object);
}

static void
gouji_opener_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GoujiOpener *self = GOUJI_OPENER (object);

  switch (id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, gouji_opener_get_busy (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, gouji_opener_get_progress (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_opener_class_init (GoujiOpenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gouji_opener_dispose;
  object_class->get_property = gouji_opener_get_property;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_PTR_ARRAY);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_STRING);
}

static void
gouji_opener_init (GoujiOpener *self)
{
}

/**
 * gouji_opener_new:
 * @rules: what is checked
 *
 * Returns: (transfer full): an opener that is idle
 */
GoujiOpener *
gouji_opener_new (GoujiRuleSet *rules)
{
  GoujiOpener *self;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (rules), NULL);

  self = g_object_new (GOUJI_TYPE_OPENER, NULL);
  self->rules = g_object_ref (rules);
  return self;
}

static gboolean
on_poll (gpointer data)
{
  g_object_notify_by_pspec (G_OBJECT (data), properties[PROP_PROGRESS]);
  return G_SOURCE_CONTINUE;
}

/* What a cancelled load still delivers is not for the one that replaced it. */
static gboolean
is_stale (GoujiOpener *self, GFile *file)
{
  return self->file != file;
}

typedef struct
{
  GoujiOpener *opener;
  GFile *file;
  Progress *progress;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->opener);
  g_object_unref (opening->file);
  progress_unref (opening->progress);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = gouji_load_finish (result, &error);
  GoujiOpener *self = opening->opener;

  if (is_stale (self, opening->file))
    return;
  stop (self);
  if (reports != NULL)
    g_signal_emit (self, signals[OPENED], 0, opening->file, reports);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *message = gouji_error_to_text (opening->file, error);

      g_signal_emit (self, signals[FAILED], 0, opening->file, message);
    }
}

/**
 * gouji_opener_set_store:
 * @store: (nullable): where corrections are looked for from now on
 */
void
gouji_opener_set_store (GoujiOpener *self, GoujiCorrectionsStore *store)
{
  g_return_if_fail (GOUJI_IS_OPENER (self));
  g_set_object (&self->store, store);
}

/* @rules: what is checked from now on */
void
gouji_opener_set_rules (GoujiOpener *self, GoujiRuleSet *rules)
{
  g_return_if_fail (GOUJI_IS_OPENER (self) && GOUJI_IS_RULE_SET (rules));
  g_set_object (&self->rules, rules);
}

/**
 * gouji_opener_open:
 *
 * Begins to open @file; what was under way is cancelled.
 */
void
gouji_opener_open (GoujiOpener *self, GFile *file)
{
  g_return_if_fail (G_IS_FILE (file));
  gouji_opener_open_files (self, &file, 1);
}

/**
 * gouji_opener_open_files:
 * @files: (array length=n_files): the parts of one document; the first stands for it
 */
void
gouji_opener_open_files (GoujiOpener *self, GFile **files, guint n_files)
{
  Opening *opening;

  g_return_if_fail (GOUJI_IS_OPENER (self) && files != NULL && n_files > 0);

  gouji_opener_cancel (self);
  self->cancellable = g_cancellable_new ();
  self->progress = progress_new ();
  self->file = g_file_dup (files[0]);
  self->poll = g_timeout_add (POLL_MS, on_poll, self);
  opening = g_new0 (Opening, 1);
  opening->opener = g_object_ref (self);
  opening->file = g_object_ref (self->file);
  opening->progress = progress_ref (self->progress);
  gouji_load_files_async (files, n_files, self->store, self->rules, on_progress,
                          opening->progress, self->cancellable, on_loaded, opening);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
gouji_opener_cancel (GoujiOpener *self)
{
  g_return_if_fail (GOUJI_IS_OPENER (self));

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  stop (self);
}

gboolean
gouji_opener_get_busy (GoujiOpener *self)
{
  g_return_val_if_fail (GOUJI_IS_OPENER (self), FALSE);
  return self->cancellable != NULL;
}

double
gouji_opener_get_progress (GoujiOpener *self)
{
  g_return_val_if_fail (GOUJI_IS_OPENER (self), 0);
  return self->progress != NULL ? g_atomic_int_get (&self->progress->permille) / 1000.0 : 0;
}
