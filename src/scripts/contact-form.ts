/** Sends the form without leaving the page, and keeps what was typed when that fails. */
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
    const failure = this.querySelector<HTMLElement>('[role=alert]');
    const success = this.querySelector<HTMLElement>('[role=status]');
    const template = this.querySelector('template');
    if (!button || !failure || !success || !template) return;
    button.disabled = true;
    failure.replaceChildren();
    success.textContent = 'Sending …';
    try {
      const fields = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      );
      const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) });
      if (!response.ok) throw new Error(`The address answered with ${response.status}.`);
      form.hidden = true;
      success.textContent = "Message sent. We'll get back to you soon.";
      success.focus();
    } catch {
      success.textContent = '';
      failure.replaceChildren(template.content.cloneNode(true));
    } finally {
      button.disabled = false;
    }
  }
}

customElements.define('contact-form', ContactForm);

export {};
