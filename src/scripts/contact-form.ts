/** Sends the contact form without leaving the page, and keeps what was typed when that fails. */
class ContactForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send(form);
    });
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector('button');
    this.#say('alert', '');
    this.#say('status', 'Sending …');
    if (button) button.disabled = true;
    try {
      const fields = new URLSearchParams();
      // The form has no files, so every value is text.
      for (const [name, value] of new FormData(form))
        if (typeof value === 'string') fields.append(name, value);
      const response = await fetch(form.action, { method: 'POST', body: fields });
      if (!response.ok) throw new Error(`The address answered with ${response.status}.`);
      form.hidden = true;
      this.#say('status', "Message sent. We'll get back to you soon.");
    } catch {
      this.#say('status', '');
      this.#say('alert', 'Your message was not sent. It is still in the form: try again, or write in the ');
      const tracker = document.createElement('a');
      tracker.href = this.dataset.tracker ?? '';
      tracker.textContent = 'issue tracker';
      this.querySelector('[role=alert]')?.append(tracker, '.');
    } finally {
      if (button) button.disabled = false;
    }
  }

  #say(role: 'alert' | 'status', text: string): void {
    const place = this.querySelector(`[role=${role}]`);
    if (place) place.textContent = text;
  }
}

customElements.define('contact-form', ContactForm);
