/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-corrector.h"

#include "config.h"

#include <glib/gi18n.h>

struct _GoujiCorrector
{
  GObject parent_instance;

  GoujiCorrectionsStore *store;
  GoujiCorrections *corrections; /* of the document that is open */
  char *key;
};

G_DEFINE_FINAL_TYPE (GoujiCorrector, gouji_corrector, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
gouji_corrector_finalize (GObject *object)
{
  GoujiCorrector *self = GOUJI_CORRECTOR (object);

  g_clear_object (&self->store);
  gouji_corrections_free (self->corrections);
  g_free (self->key);
  G_OBJECT_CLASS (gouji_corrector_parent_class)->finalize (object);
}

static void
gouji_corrector_class_init (GoujiCorrectorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_corrector_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gouji_corrector_init (GoujiCorrector *self)
{
  self->corrections = gouji_corrections_new ();
  self->key = g_strdup ("");
}

/**
 * gouji_corrector_new:
 * @folder: (nullable): where corrections are kept; %NULL for the user's own
 *
 * Returns: (transfer full): a corrector with nothing open
 */
GoujiCorrector *
gouji_corrector_new (GFile *folder)
{
  GoujiCorrector *self = g_object_new (GOUJI_TYPE_CORRECTOR, NULL);
  g_autoptr (GFile) own = gouji_corrections_store_dup_default_folder ();

  self->store = gouji_corrections_store_new (folder != NULL ? folder : own);
  return self;
}

GoujiCorrectionsStore *
gouji_corrector_get_store (GoujiCorrector *self)
{
  g_return_val_if_fail (GOUJI_IS_CORRECTOR (self), NULL);
  return self->store;
}

static void
take (GoujiCorrector *self, GoujiCorrections *corrections)
{
  gouji_corrections_free (self->corrections);
  self->corrections = corrections;
}

/**
 * gouji_corrector_open:
 * @disclosure: (nullable): what is shown
 * @index: which of the documents in its file it is
 */
void
gouji_corrector_open (GoujiCorrector *self, GoujiDisclosure *disclosure, guint index)
{
  g_autoptr (GError) error = NULL;
  GoujiCorrections *found;

  g_return_if_fail (GOUJI_IS_CORRECTOR (self));

  g_free (self->key);
  self->key = disclosure != NULL ? gouji_corrections_dup_key (disclosure, index) : g_strdup ("");
  found = gouji_corrections_store_find (self->store, self->key, &error);
  take (self, found != NULL ? found : gouji_corrections_new ());
  if (error != NULL)
    {
      g_autofree char *message
          /* Translators: %s says what is wrong with the file. */
          = g_strdup_printf (_("What you had said of this document cannot be read (%s); it is set "
                               "aside when you correct something."),
                             error->message);

      g_signal_emit (self, signals[FAILED], 0, message);
    }
}

const GoujiCorrections *
gouji_corrector_get_corrections (GoujiCorrector *self)
{
  g_return_val_if_fail (GOUJI_IS_CORRECTOR (self), NULL);
  return self->corrections;
}

const char *
gouji_corrector_get_key (GoujiCorrector *self)
{
  g_return_val_if_fail (GOUJI_IS_CORRECTOR (self), "");
  return self->key;
}

/* Keeps @corrections (transfer full), and only then lets them count. */
static void
keep (GoujiCorrector *self, GoujiCorrections *corrections)
{
  g_autoptr (GoujiCorrections) owned = corrections;
  g_autoptr (GError) error = NULL;

  if (*self->key == '\0')
    {
      g_signal_emit (self, signals[FAILED], 0,
                     _("Corrections of a unit of this export cannot be kept."));
      return;
    }
  if (!gouji_corrections_store_save (self->store, self->key, owned, &error))
    {
      g_autofree char *message
          = g_strdup_printf (_("The correction could not be kept: %s"), error->message);

      g_signal_emit (self, signals[FAILED], 0, message);
      return;
    }
  take (self, g_steal_pointer (&owned));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
gouji_corrector_set_role (GoujiCorrector *self, GoujiPlace place, GoujiRole role)
{
  GoujiCorrections *corrections;

  g_return_if_fail (GOUJI_IS_CORRECTOR (self));

  corrections = gouji_corrections_copy (self->corrections);
  gouji_corrections_set_role (corrections, place, role);
  keep (self, corrections);
}

void
gouji_corrector_unset_role (GoujiCorrector *self, GoujiPlace place)
{
  GoujiCorrections *corrections;

  g_return_if_fail (GOUJI_IS_CORRECTOR (self));

  corrections = gouji_corrections_copy (self->corrections);
  gouji_corrections_unset_role (corrections, place);
  keep (self, corrections);
}

void
gouji_corrector_set_unit (GoujiCorrector *self, GoujiPlace place, GoujiAmountUnit unit)
{
  GoujiCorrections *corrections;

  g_return_if_fail (GOUJI_IS_CORRECTOR (self));

  corrections = gouji_corrections_copy (self->corrections);
  gouji_corrections_set_unit (corrections, place, unit);
  keep (self, corrections);
}

/**
 * gouji_corrector_set_mapping:
 * @mapping: (nullable): %NULL: as guessed
 */
void
gouji_corrector_set_mapping (GoujiCorrector *self,
                             GoujiPlace place,
                             const GoujiGenericMapping *mapping)
{
  GoujiCorrections *corrections;

  g_return_if_fail (GOUJI_IS_CORRECTOR (self));

  corrections = gouji_corrections_copy (self->corrections);
  gouji_corrections_set_mapping (corrections, place, mapping);
  keep (self, corrections);
}

void
gouji_corrector_set_fact (GoujiCorrector *self, GoujiFact fact, const char *value)
{
  GoujiCorrections *corrections;

  g_return_if_fail (GOUJI_IS_CORRECTOR (self) && value != NULL);

  if (g_str_equal (gouji_corrections_get_fact (self->corrections, fact), value))
    return;
  corrections = gouji_corrections_copy (self->corrections);
  gouji_corrections_set_fact (corrections, fact, value);
  keep (self, corrections);
}

void
gouji_corrector_reset (GoujiCorrector *self)
{
  g_return_if_fail (GOUJI_IS_CORRECTOR (self));

  keep (self, gouji_corrections_new ());
}
